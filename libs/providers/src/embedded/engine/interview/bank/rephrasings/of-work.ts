import type { Rephrasings } from './rephrasings.ts';

/** How somebody goes about their work, in any trade. */
export const REPHRASINGS_OF_WORK: Rephrasings = {
  'planning.warmup.behavioural': [
    'Think of a normal working day. How do you know what to do when?',
    'Your working day begins. What is the first thing you do?',
  ],
  'planning.standard.behavioural': [
    'When did you have too much work and too little time? Please tell me about it.',
    'When did you get something done just in time? Please tell me about it.',
  ],
  'planning.advanced.situational': [
    'Three people want something from you by noon. You can only do one of the three. How do you choose?',
    'You have a tight plan. In the middle of it, the most important part fails. What do you do?',
  ],
  'accuracy.warmup.technical': [
    'Your work is done. How do you make sure that it is right before you hand it on?',
    'Where in your work can a small mistake do a lot of harm?',
  ],
  'accuracy.standard.behavioural': [
    'Which mistake did you find in time, before anything happened? Please tell me about it.',
    'When did a small thing matter that others had not seen? Please tell me about it.',
  ],
  'accuracy.advanced.situational': [
    'The work is due in an hour. You find something wrong in it. Nobody else has seen it. What do you do?',
    'The quality of the work gets a little worse each week. Nobody minds any more. What do you do?',
  ],
  'safety.warmup.technical': [
    'What in your daily work is most dangerous?',
    'Which safety rule is most important in your work?',
  ],
  'safety.standard.behavioural': [
    'When did you stop some work because it was dangerous? Please tell me about it.',
    'When did an accident almost happen near you? Please tell me about it.',
  ],
  'safety.advanced.situational': [
    'You can keep to a safety rule, or you can be in time with something important. You cannot do both. What do you do?',
    'An experienced colleague makes fun of a safety rule. New people hear it. What do you do?',
  ],
  'learning.warmup.behavioural': [
    'What is new that you have learned at work this year?',
    'What for your job did you learn without a teacher? Please tell me about it.',
  ],
  'learning.standard.behavioural': [
    'When did you have to learn something hard in a short time? Please tell me about it.',
    'When did something in your field change so much that you had to learn it again? Please tell me about it.',
  ],
  'learning.advanced.behavioural': [
    'What did you think about your work some years ago that you do not think any more?',
    'What have you tried to learn and not managed until now? Please tell me about it.',
  ],
  'integrity.warmup.behavioural': [
    'Where in your work can nobody check what you do, so that they just have to trust you?',
    'Which promise at work was difficult to keep? Please tell me about it.',
  ],
  'integrity.standard.behavioural': [
    'When was it hard to do the right thing at work? Please tell me about it.',
    'When did you tell others about a mistake of yours that nobody would have found? Please tell me about it.',
  ],
  'integrity.advanced.situational': [
    'You like a colleague. Now you see that this colleague makes figures look better than they are. What do you do?',
    'A good client wants to give you a large present, just for you. What do you do?',
  ],
  'pressure.warmup.behavioural': [
    'Think of a day with very much to do at your work. What is it like?',
    'When in your week is there most to do at once?',
  ],
  'pressure.standard.behavioural': [
    'Which day at work was the busiest you have had? Please tell me about it.',
    'When was there an emergency at work, and people needed you? Please tell me about it.',
  ],
  'pressure.advanced.situational': [
    'Many things go wrong at the same time. You cannot reach your manager. What do you do?',
    'Your team has so much to do that it makes careless mistakes. What do you do?',
  ],
  'confidential-data.warmup.technical': [
    'Which information at your work must not be passed on?',
    'Some papers and files must stay secret. What do you do so that nobody else sees them?',
  ],
  'confidential-data.standard.situational': [
    'Somebody calls and wants to know something secret. They have a good reason. What do you do?',
    'You have just sent something secret to the wrong person. What do you do?',
  ],
  'confidential-data.advanced.behavioural': [
    'When would it have been useful to share something that had to stay secret? Please tell me about it.',
    'Where at work did you notice that data was not safe enough? Please tell me about it.',
  ],
  'problem-solving.warmup.behavioural': [
    'Which small problem at work did you solve lately? Please tell me about it.',
    'With which problems do colleagues come to you?',
  ],
  'problem-solving.standard.behavioural': [
    'Everybody thought they knew why something went wrong, and it was something else. When was that? Please tell me about it.',
    'Think of the last hard problem that you solved. Tell me everything from how it began to how it ended.',
  ],
  'problem-solving.advanced.situational': [
    'The same fault comes again every few weeks. Nobody knows why. What do you do?',
    'You have to decide today. You know only half of what you need to know. What do you do?',
  ],
  'decisions.warmup.behavioural': [
    'What may you decide in your job without asking anybody?',
    'What did you decide at work last week? Please tell me about it.',
  ],
  'decisions.standard.behavioural': [
    'Which decision of yours did people not like? Please tell me about it.',
    'When did you have to decide fast, without your manager? Please tell me about it.',
  ],
  'decisions.advanced.behavioural': [
    'When did you decide something and it was wrong? Please tell me about it.',
    'When did you decide something, begin with it, and then decide otherwise?',
  ],
  'initiative.warmup.behavioural': [
    'What did you do at work lately that nobody had asked you to do?',
    'Which small idea of yours made the work easier? Please tell me about it.',
  ],
  'initiative.standard.behavioural': [
    'What at work got better because you began with it? Please tell me about it.',
    'Which task did nobody want to look after until you did? Please tell me about it.',
  ],
  'initiative.advanced.behavioural': [
    'Which idea of yours did not work? Please tell me about it.',
    'When did you see that something could be better, and still left it as it was?',
  ],
  'change.warmup.behavioural': [
    'Think of your work a year ago and today. What is different?',
    'Which new system or way of working did you have to learn? Please tell me about it.',
  ],
  'change.standard.behavioural': [
    'Something at work was changed, and you were against it. What was it? Please tell me about it.',
    'On which day did everything go differently from what you had planned? Please tell me about it.',
  ],
  'change.advanced.situational': [
    'There is a new way of doing something. Your colleagues just go on in the old way. What do you do?',
    'You have to bring in something new. You know that people will not like it. What do you do first?',
  ],
  'resources.warmup.technical': [
    'Which costs at work depend on what you do?',
    'Which money, stock or material have you had to look after?',
  ],
  'resources.standard.behavioural': [
    'When did you do more with the same money, people or material? Please tell me about it.',
    'Where was something wasted at work, and you made it less? Please tell me about it.',
  ],
  'resources.advanced.situational': [
    'Your area has to cost one tenth less. What do you look at first?',
    'It is the middle of the month, and almost all of your money is spent. What do you do?',
  ],
  'foreign-language.warmup.behavioural': [
    'The posting says "{quote}". Where have you needed that language?',
    'It is about "{quote}". When did you last use that language?',
  ],
  'foreign-language.standard.behavioural': [
    'Which talk in a foreign language was important at work? Please tell me about it.',
    'The posting says "{quote}". When did it help at work that you know a language? Please tell me about it.',
  ],
  'foreign-language.advanced.situational': [
    'You and somebody else have to settle something important. You have no language in common. What do you do?',
    'Somebody got a message in a foreign language wrong. You notice it. What do you do?',
  ],
  'reliability.warmup.behavioural': [
    'What do your colleagues know they can leave to you?',
    'People want a certain task to be done for sure, so they give it to you. Which task is that?',
  ],
  'reliability.standard.behavioural': [
    'What had you promised to do, and then it became hard? Please tell me about it.',
    'When did somebody count on you, and you could not do it? Please tell me about it.',
  ],
  'reliability.advanced.situational': [
    'You have promised something to an important person. Now you see that you cannot do it. What do you do?',
    'A colleague often leaves you work that is not finished. What do you do about it?',
  ],
};
