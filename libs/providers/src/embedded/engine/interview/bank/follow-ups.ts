import type { AnswerGap } from '#libs/prompts';

/**
 * Follow-ups that fit every question, by what the answer still lacks. `{thing}` is a noun phrase of the candidate's
 * own, `{topic}` the short name of the topic; a wording is passed over when its slot has no good filling.
 */
export const FOLLOW_UPS: Readonly<Record<AnswerGap, readonly string[]>> = {
  reframe: [
    'That is fine, take a moment. A small example is enough, also from another job or from training. What happened?',
    'Let me ask it more simply: when did this last come up for you?',
    'Think of any day at work that comes close to it. What did you do on that day?',
    'Let me put it another way. If a friend asked you how you handle this at work, what would you tell them?',
    'It does not have to be a big story. What is the first situation that comes to mind?',
    'There is no hurry. Perhaps start with where you were and what needed to be done.',
    'Let us make it smaller: what is one thing you would do first in such a situation?',
    'If nothing comes to mind from work, a situation from training or volunteering is just as good. What comes closest?',
  ],
  redirect: [
    'Thank you. I would like to come back to {topic}. What did you do there yourself?',
    'I see. My question was about {topic}. Can you give me an example of that?',
    'Let me bring us back to {topic}. What comes to mind from your own work?',
    'Thank you for that. For {topic} in particular, how did you go about it?',
    'Let us return to my question for a moment. What would be your example for it?',
    'I may not have put that clearly. What I would like to hear about is {topic}.',
    'That gives me some background. Now to the question itself: what did you do?',
    'I would like to hear about the situation I asked for. What comes closest to it in your work?',
    'Perhaps we can look at {topic} once more. What is the first situation that comes to mind?',
  ],
  action: [
    'You mentioned {thing}. What exactly did you do there first?',
    'What exactly did you do, step by step?',
    'When it came to {thing}, what steps did you take?',
    'If I had been watching you, what would I have seen you do?',
    'What was the very first thing you did, and what came next?',
    'Take me through it from the beginning: what did you do yourself?',
    'How did you go about it in practice?',
    'What did you do once you knew what was needed?',
  ],
  role: [
    'You said "we". Which part was yours alone?',
    'What was down to you personally?',
    'Within the team, what did you yourself take on?',
    'Who decided what there, and what was your own decision?',
    'If you had been away that day, what would have been missing?',
    'You mentioned {thing}. What was your own part in that?',
    'Which of those steps did you do with your own hands?',
    'What would your colleagues say you contributed?',
  ],
  result: [
    'How did it turn out in the end?',
    'What had changed by the end, compared with the beginning?',
    'You mentioned {thing}. What came of it?',
    'How could you tell that it had worked?',
    'What happened afterwards?',
    'Who noticed the difference, and how?',
    'Looking back, what was the effect of what you did?',
    'Did it last? What is the situation today?',
  ],
  specifics: [
    'Can you give me a feeling for the size of it, in numbers, times or names?',
    'You mentioned {thing}. Can you be more specific about that?',
    'How many, how often or how long are we talking about?',
    'Can you put a figure or a date to that?',
    'What did that look like on one particular day?',
    'Which tools, documents or people were involved?',
    'Could you describe {thing} in a little more detail?',
    'Take one single case. What were the details?',
  ],
  reason: [
    'What made you decide that?',
    'Why did you choose that way?',
    'You mentioned {thing}. What was the thinking behind that?',
    'What else did you consider?',
    'What would have spoken against doing it that way?',
    'How did you know that this was the right moment?',
    'What told you that this was the right step?',
    'If somebody had asked you at the time why, what would you have said?',
  ],
};

/** Put in front of a follow-up when all wordings of its family have been used. */
export const FOLLOW_UP_OPENINGS: readonly string[] = [
  'One more thing about that.',
  'Staying with this for a moment.',
  'Before we go on, let me ask this as well.',
  'To make sure that I understand you.',
  'Let me stay with your example.',
  'One short question about it.',
];
