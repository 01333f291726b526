import type { Rephrasings } from './rephrasings.ts';

/** How people work with each other, and what a career says about somebody. */
export const REPHRASINGS_OF_PEOPLE: Rephrasings = {
  'teamwork.warmup.behavioural': [
    'In which team did you like to work? Please tell me about it.',
    'Which team of yours worked well together? Tell me what you did in it.',
  ],
  'teamwork.standard.behavioural': [
    'When did a colleague get something done only because you helped? Please tell me about it.',
    'Which task could you not have done alone? Tell me how you did it together.',
  ],
  'teamwork.advanced.behavioural': [
    'Which team of yours did not work well? Please tell me about it.',
    'When did somebody in your team do less than the others? Please tell me about it.',
  ],
  'conflict.warmup.behavioural': [
    'When did a colleague want to do something one way, and you another way? Please tell me about it.',
    'When did you and somebody at work last want different things?',
  ],
  'conflict.standard.behavioural': [
    'Which disagreement at work was the worst for you? Please tell me about it.',
    'There was a conflict at work, and it was you who had to begin. Please tell me about it.',
  ],
  'conflict.advanced.situational': [
    'Two colleagues do not talk to each other any more. You need both of them. What do you do?',
    'Two people on your shift argue loudly, and others can hear it. What do you do?',
  ],
  'leadership.warmup.behavioural': [
    'When did you last lead other people? A short time counts too.',
    'When did others at work first ask you what to do? Please tell me about it.',
  ],
  'leadership.standard.behavioural': [
    'Who in your team found the work hard? Tell me how you helped.',
    'When was your team tired or unwilling, and a task had to be done? Tell me what you did.',
  ],
  'leadership.advanced.situational': [
    'You are the new head of a team. Its best worker wanted to be the head. What do you do first?',
    'Your team is against a decision. You must put it into practice. How do you lead the team?',
  ],
  'mentoring.warmup.behavioural': [
    'Whom at work did you last show how something is done?',
    'What have you shown to somebody newer than you? Please tell me about it.',
  ],
  'mentoring.standard.behavioural': [
    'Who needed a long time to learn something from you? Please tell me about it.',
    'When did you teach somebody new until they could work alone? Tell me how you did it.',
  ],
  'mentoring.advanced.situational': [
    'You train somebody. They are nice and work hard, but they often make one dangerous mistake. What do you do?',
    'A new colleague needs an hour of your time each day. You have ten minutes. What do you do with them?',
  ],
  'service.warmup.behavioural': [
    'Think of the people you served or helped lately. Whom do you remember best, and why?',
    'When did somebody last say thank you to you at work?',
  ],
  'service.standard.behavioural': [
    'Which customer or client was the angriest you have met? Please tell me about it.',
    'Which complaint did you deal with all by yourself? Tell me how it went.',
  ],
  'service.advanced.situational': [
    'Somebody wants something that you may not give. They do not stop asking, and others look on. What do you do?',
    'Two people need you right now. You can only help one. What do you do?',
  ],
  'explaining.warmup.behavioural': [
    'Some people know nothing about your work. What do they often ask you to explain?',
    'What from your work did you lately explain to somebody from outside? Please tell me about it.',
  ],
  'explaining.standard.behavioural': [
    'When did you explain something difficult, and the other person was worried or had no time? Please tell me about it.',
    'When did people at work not understand each other, and you put it right? Please tell me about it.',
  ],
  'explaining.advanced.situational': [
    'You have bad but important news for people. How do you tell them?',
    'Others tell a wrong story about a decision you made. What do you do about it?',
  ],
  'listening.warmup.behavioural': [
    'When did you do something right at work only because you listened well?',
    'Who at work first of all needed you to listen? Please tell me about it.',
  ],
  'listening.standard.behavioural': [
    'Who did not trust you at the beginning? Please tell me about it.',
    'Which talk at work was hard for the other person? Please tell me about it.',
  ],
  'listening.advanced.situational': [
    'Somebody you look after clearly needs help but says no to it. What do you do?',
    'A person tells you a secret. You feel that others have to know. What do you do?',
  ],
  'negotiation.warmup.behavioural': [
    'When did somebody at work last change their mind because of you?',
    'Who first said no to you and agreed in the end? Please tell me about it.',
  ],
  'negotiation.standard.behavioural': [
    'Which negotiation did you get ready for and lead by yourself? Please tell me about it.',
    'When did both sides have to give in a little on price, time or terms? Please tell me about it.',
  ],
  'negotiation.advanced.situational': [
    'You depend on a partner. Shortly before the end, the partner wants much more. What do you do?',
    'You negotiate. The other side gets something wrong, and that is good for you. What do you do?',
  ],
  'feedback.warmup.behavioural': [
    'What has somebody told you about your work that helped you most?',
    'Which advice of a colleague do you keep to until today? Please tell me about it.',
  ],
  'feedback.standard.behavioural': [
    'Which criticism at work seemed unfair to you at first? Please tell me about it.',
    'When did you have to tell a colleague that their work was not good? Please tell me about it.',
  ],
  'feedback.advanced.behavioural': [
    'When did you tell somebody above you that they were wrong? Please tell me about it.',
    'What was the hardest thing you have had to tell somebody about their work?',
  ],
  'values.warmup.behavioural': [
    'Where have you worked best? Tell me what kind of place it was.',
    'Which colleagues do you respect, and what for?',
  ],
  'values.standard.behavioural': [
    'When did you take the side of somebody at work? Please tell me about it.',
    'When did you decide something at work because it mattered to you that it is right? Please tell me about it.',
  ],
  'values.advanced.situational': [
    'Nobody asks a new colleague to join in. You notice it. What do you do?',
    'Everybody likes a certain colleague. But this colleague makes fun of another one. What do you do?',
  ],
  'writing.warmup.technical': [
    'What do you have to write at work, now or in your last job?',
    'What do you write at work more often than anything else?',
  ],
  'writing.standard.technical': [
    'Think of something you wrote that others needed. How did you check that it was right?',
    'You write something down for the record. How do you know what belongs in it and what does not?',
  ],
  'writing.advanced.situational': [
    'There is a mistake in an important record. Somebody has already worked with it. What do you do?',
    'You have to write something down, and people may later argue about it. How do you write it?',
  ],
  'cooperation-across.warmup.behavioural': [
    'With whom outside of your team do you work most?',
    'With whom in another department do you work well? Please tell me about it.',
  ],
  'cooperation-across.standard.behavioural': [
    'You needed something from another team, but other things came first there. When was that? Please tell me about it.',
    'Which piece of work nearly failed because two departments were involved? Please tell me about it.',
  ],
  'cooperation-across.advanced.situational': [
    'One partner tells you to do one thing. Another tells you to do the opposite. What do you do?',
    'You wait for the work of a partner outside. It is late again and again. What do you do?',
  ],
  'craft.warmup.technical': [
    'What in your work are you best at?',
    'A visitor asks what your job is. What do you show them first?',
  ],
  'craft.standard.technical': [
    'Which piece of work shows what you can do in your field? Tell me how you did it.',
    'Think of a task that nobody can do without training in your field. What are the steps?',
  ],
  'craft.advanced.technical': [
    'About what do experienced people in your field not agree?',
    'Some people in your field are good. A few are experts. What is the difference?',
  ],
  'background.warmup.behavioural': [
    'In which job did you learn most for this post?',
    'Which work of yours is most like this post?',
  ],
  'background.standard.behavioural': [
    'Which success in your working life shows best who you are at work? Please tell me about it.',
    'What were you put in charge of because you had shown that you can do it? Please tell me about it.',
  ],
  'background.advanced.situational': [
    'You have been here for a hundred days. What do you want to have done by then?',
    'You start here on Monday. What from your earlier work can you not use here?',
  ],
};
