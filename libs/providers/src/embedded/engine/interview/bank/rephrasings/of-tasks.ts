import type { Rephrasings } from './rephrasings.ts';

/** Tasks, skills, certificates, training, past jobs, lines of a resume and dimensions of a rubric, whatever they are called. */
export const REPHRASINGS_OF_TASKS: Rephrasings = {
  'duty.routine': [
    'Think of a normal day. Which part of it is {duty}, and how does that go?',
    'What do you do when it comes to {duty}?',
    'The posting names this task: "{quote}". How does that go on a normal day at your work?',
  ],
  'duty.last-time': [
    'When did your work last involve {duty}? Please describe that day.',
    'The posting names this task: "{quote}". When did you last do something like it, and how did it go?',
  ],
  'duty.preparation': [
    'You are about to start {duty}. What do you check first?',
    'You are about to start this task: "{quote}". What do you check first?',
  ],
  'duty.harder-than-expected': [
    'When was {duty} more difficult than you thought? Please tell me about that time.',
    'The task is "{quote}". When was something like that hard for you?',
    'On which day was {duty} really hard for you? Please tell me about that day.',
  ],
  'duty.not-to-plan': [
    'When did something go wrong with {duty}? Tell me what you did then.',
    'The posting names "{quote}". When did work like that go wrong?',
  ],
  'duty.interruption': [
    'You are in the middle of {duty}. Now something urgent comes up. Which do you do first, and why?',
    'You are doing this task: "{quote}". Now something urgent comes up. Which do you do first, and why?',
  ],
  'duty.taking-over': [
    'Say that {duty} is your job here from next month. What do you ask about first?',
    'Say that this is your job here from next month: "{quote}". What do you ask about first?',
  ],
  'duty.done-well': [
    'Some people only get {duty} done. Others do it well. How do you see the difference?',
    'The task is "{quote}". Some only get it done. Others do it well. How do you see the difference?',
  ],
  'duty.handover': [
    'You have to stop in the middle of {duty}. A colleague goes on. What do you tell them?',
    'A colleague does this task after you: "{quote}". What is the first thing you tell them?',
  ],
  'duty.changed-method': [
    'What did you change in the way your team does this: {duty}? One change is enough.',
    'The task is "{quote}". What did you make better there? One thing is enough.',
  ],
  'duty.short-of-people': [
    'Two people are missing today, and {duty} has to be done anyway. What do you do?',
    'Two people are ill today, and this has to be done anyway: "{quote}". What do you do?',
  ],
  'duty.own-mistake': [
    'What have you once got wrong in {duty}? Please tell me what happened.',
    'The task is "{quote}". What have you once got wrong in something like it?',
  ],
  'duty.train-newcomer': [
    'Somebody new starts with {duty}. Which mistake do you tell them to look out for first?',
    'Somebody new starts with this task: "{quote}". Which mistake do you tell them to look out for first?',
  ],
  'duty.shortcut': [
    'An experienced colleague wants to save a step in {duty}. You think that is wrong. What do you do?',
    'The task is "{quote}". An experienced colleague wants to save a step. You think that is wrong. What do you do?',
  ],
  'duty.early-signs': [
    'Something will soon go wrong with {duty}. How do you notice that early?',
    'The task is "{quote}". Something will soon go wrong. How does an experienced person notice that early?',
  ],
  'skill.where-used': [
    'When did you last use {skill}? Tell me what it was for.',
    'The posting names "{quote}". When did you last use that, and what for?',
    'Think of a normal week. When does {skill} come up in your work?',
  ],
  'skill.how-learned': [
    'Where does your knowledge of {skill} come from? Tell me how you learned it.',
    'This post asks for "{quote}". Where did you learn that, and how?',
  ],
  'skill.plus-so-far': [
    'It helps for this post to know {skill}. How much have you had to do with it?',
    'It helps for this post to have this: "{quote}". How much have you had to do with it?',
  ],
  'skill.plus-get-started': [
    'Your first task here calls for {skill}. How do you learn what you need?',
    'Your first task here calls for this: "{quote}". How do you learn what you need?',
  ],
  'skill.explain-purpose': [
    'A beginner asks: what is {skill} good for? Tell me what you would say.',
    'A beginner asks why this post needs "{quote}". What do you say?',
  ],
  'skill.recent-problem': [
    'Think of a problem that you solved with {skill}. What did you do first, and what then?',
    'The post asks for "{quote}". Think of a problem that called for it. What did you do first, and what then?',
  ],
  'skill.usual-faults': [
    'Think of {skill}. Where do mistakes happen most often?',
    'Think of "{quote}". Where do mistakes happen most often?',
  ],
  'skill.made-difference': [
    'Which piece of work went well because of {skill}? Please tell me about it.',
    'Which piece of work went well because of this: "{quote}"? Please tell me about it.',
  ],
  'skill.something-new': [
    'What have you lately found out about {skill}?',
    'Think of "{quote}". What have you lately found out about it?',
  ],
  'skill.pressure-of-time': [
    'A task calls for {skill}, and you have only half the time. What do you do?',
    'A task calls for this: "{quote}". You have only half the time. What do you do?',
  ],
  'skill.hardest-decision': [
    'Think of {skill}. Which decision there was the hardest for you?',
    'Think of "{quote}". Which decision there was the hardest for you?',
  ],
  'skill.judge-others': [
    'A colleague shows you their work in {skill}. They want to know if it is good. What do you check first?',
    'A colleague shows you their work. It is about "{quote}". What do you check first?',
  ],
  'skill.limits': [
    'When did you not know enough about {skill}? Please tell me about that time.',
    'The post asks for "{quote}". When did you not know enough about that? Please tell me about it.',
  ],
  'skill.set-standard': [
    'You are new in a team. In {skill}, the team works less well than you do. How do you help it to get better?',
    'You are new in a team. It is not good at this: "{quote}". How do you help it to get better?',
  ],
  'certification.held': [
    'The post asks for "{quote}". Do you have it, or how far are you with it?',
    'This post needs "{quote}". How do things stand with yours today?',
  ],
  'certification.in-practice': [
    'The post asks for "{quote}". When was that important at your work? Please tell me what happened.',
    'This post needs "{quote}". When was it last important in your work?',
  ],
  'certification.up-to-date': [
    'The post asks for "{quote}". What is done differently today than when you got yours?',
    'This post needs "{quote}". What do you do so that you do not forget what you learned?',
  ],
  'certification.rule-broken': [
    'Everybody with "{quote}" knows a certain rule. A colleague does not keep to it. What do you do?',
    'You learned how to do it right for "{quote}". Now a manager wants it done differently. What do you do?',
  ],
  'certification.beyond': [
    'There is the training for "{quote}", and there is the real work. What is harder in the real work?',
    'Think of how you came to "{quote}". Which part of the work did the training not teach you?',
  ],
  'education.useful': [
    'The post asks for "{quote}". What from your own training do you use most at work?',
    'This post builds on "{quote}". Which part of your own training is most like it?',
  ],
  'education.applied': [
    'The posting asks for "{quote}". What did you learn in your own training and then really use? Tell me how.',
    'The posting asks for "{quote}". What did you make or do in your training that is most like this post?',
  ],
  'education.gap': [
    'A task here needs something that you never learned. What do you do?',
    'You are new here. Now there is something that you never learned about. What do you do?',
  ],
  'education.questioned': [
    'What were you taught about your field that you do not quite believe any more?',
    'Where is everyday work in your field different from the book, and rightly so?',
  ],
  'experience.counts': [
    'The post asks for experience: "{quote}". Which of your jobs or years fits that best?',
    'The posting says "{quote}". Which job of yours was most like that?',
  ],
  'experience.typical-week': [
    'Think of the job you had that is most like this one. What did you do in a normal week?',
    'Think of the job that taught you most for this post. What did you do in a normal week?',
  ],
  'experience.grown': [
    'Think back to your first year in this field. What can you do now that you could not do then?',
    'The posting says "{quote}". Think back to your first days in this field. What can you do now that you could not do then?',
  ],
  'experience.most-demanding': [
    'The posting says "{quote}". Which piece of work in that time was the hardest? Please tell me about it.',
    'Think of all your work in this field. Which piece was the hardest? Please tell me about it.',
  ],
  'experience.different-here': [
    'Many things here may be different from your last workplace. What do you do in your first weeks?',
    'You are used to doing things in a certain way. Here that may not fit. What do you do?',
  ],
  'experience.hard-lesson': [
    'What happened to you in this field that made you work differently ever since?',
    'The posting says "{quote}". What happened there that made you work differently ever since?',
  ],
  'resume.story': [
    'There is this line in your resume: "{claim}". What happened there?',
    'Your resume has this line: "{claim}". How did it begin?',
    'Choose a line of your resume that you are glad about. What happened there?',
  ],
  'resume.own-part': [
    'There is this line in your resume: "{claim}". What did you do there yourself?',
    'Your resume has this line: "{claim}". What would have been missing without you?',
    'Choose a success in your resume that you shared with others. What did you do yourself?',
  ],
  'resume.how-measured': [
    'There is this line in your resume: "{claim}". How did you find that out?',
    'Your resume has this line: "{claim}". What showed you that it worked?',
  ],
  'resume.hardest-part': [
    'There is this line in your resume: "{claim}". What was most difficult there?',
    'Your resume has this line: "{claim}". When was it most difficult?',
  ],
  'resume.apply-here': [
    'There is this line in your resume: "{claim}". Now you do the same here. What do you ask about first?',
    'Now you do this again, with us: "{claim}". What do you do first?',
  ],
  'resume.differently': [
    'There is this line in your resume: "{claim}". Say you could do it all again. What would you change?',
    'Your resume has this line: "{claim}". Which decision there would you not make again?',
  ],
  'resume.resistance': [
    'There is this line in your resume: "{claim}". Some people may not have believed in it. What did you do about that?',
    'Your resume has this line: "{claim}". Some people may have thought otherwise. How did you get them to join in?',
  ],
  'resume.lasting': [
    'There is this line in your resume: "{claim}". What is still there of it today?',
    'Your resume has this line: "{claim}". Did it last or not, and why?',
  ],
  'dimension.everyday': [
    'When do you need {skill} on a normal working day?',
    'This post is also about "{quote}". When do you need that on a normal working day?',
  ],
  'dimension.example': [
    'Think of a time at work when everything was about {skill}. What happened?',
    'The post asks for somebody like this: "{quote}". When were you like that at work? Please tell me about it.',
  ],
  'dimension.tested': [
    'When was it last hard for you to show {skill}?',
    'The posting says "{quote}". When was that last hard for you?',
  ],
  'dimension.limits': [
    'The posting says "{quote}". When did you not manage that? Please tell me about it.',
    'Nobody can always do this: "{quote}". On which day could you not? Please tell me about it.',
  ],
  'dimension.raise-bar': [
    'The posting says "{quote}". Your whole team wants to get better at that. What do you do first?',
    'A new colleague finds this hard: "{quote}". What do you do to help?',
  ],
};
