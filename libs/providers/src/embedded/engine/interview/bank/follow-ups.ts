import type { AnswerGap, QuestionKind } from '#libs/prompts';

/**
 * Follow-ups that fit every question, by what the answer still lacks. `{thing}` is a noun phrase of the candidate's
 * own, `{topic}` the short name of the topic; a wording is passed over when its slot has no good filling.
 */
export const FOLLOW_UPS: Readonly<Record<AnswerGap, readonly string[]>> = {
  reframe: [
    'Let me put it another way. If a friend asked you how you handle this at work, what would you tell them?',
    'There is no hurry. What is the first thing that comes to mind?',
    'Take your time. Which piece of it could you tell me a little about?',
    'Perhaps my question was too wide. What would be the simplest example?',
    'It may help to begin at the end: how would you know that it went well?',
    'Let us come at it from another side. What would a colleague say you do in such a case?',
    'It is fine to think for a moment. What did you see others do well there?',
    'Let me try once more in fewer words: what do you do first?',
  ],
  redirect: [
    'Thank you. I would like to come back to {topic}. What did you do there yourself?',
    'I see. My question was about {topic}. Can you give me an example of that?',
    'Let me bring us back to {topic}. What comes to mind from your own work?',
    'Thank you for that. For {topic} in particular, how did you go about it?',
    'Let us return to my question for a moment. What would be your example for it?',
    'I may not have put that clearly. What I would like to hear about is {topic}. What comes to mind?',
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
    'What was the reason behind that?',
    'What would have spoken against doing it that way?',
    'How did you know that this was the right moment?',
    'What told you that this was the right step?',
    'If somebody had asked you at the time why, what would you have said?',
  ],
};

/** Ways to ask it more simply that suit one kind of question; they come before the general ones. */
export const REFRAMES: Readonly<Record<QuestionKind | 'resume', readonly string[]>> = {
  behavioural: [
    'That is fine, take a moment. A small example is enough, also from another job or from training. What happened?',
    'It does not have to be a big story. What is the first situation that comes to mind?',
    'Let me ask it more simply: when did something like this last come up for you?',
    'Think of any day at work that comes close to it. What did you do on that day?',
    'If nothing comes to mind from work, a situation from training or volunteering is just as good. What comes closest?',
  ],
  situational: [
    'Let us make it smaller: what is the very first thing you would do?',
    'Imagine it happens tomorrow morning. How would you begin?',
    'There is no right answer that I am waiting for. What would you try first?',
    'Perhaps you have seen something like it. What did people do then?',
    'Let me put it another way: whom would you speak to first?',
  ],
  technical: [
    'Let me put it another way: how would you explain it to somebody on their first day?',
    'Let us take one ordinary case. How do you go about it?',
    'It need not be complete. What is the first thing you look at?',
    'Let me ask it more simply: when did you last do this, and how?',
    'Tell me about the part of it that you know best.',
  ],
  resume: [
    'I would like to hear what is behind that line. What did you do yourself?',
    'Let us take one piece of it. What did you do first?',
    'Let me ask it more simply: what did a typical day look like at that time?',
    'I have read the line, and I would like the story. Where did things stand when you began?',
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
