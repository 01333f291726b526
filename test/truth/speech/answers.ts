/**
 * What people of several professions might say in an interview: invented, in whole sentences, without digits, so that
 * every word has one spelling.
 */
export const SPOKEN_ANSWERS: Readonly<Record<string, readonly string[]>> = {
  nurse: [
    'I always check the patient record before I give any medicine.',
    'One night we were short of staff, so I called the doctor and asked for help.',
    'The family was worried, and I explained every step of the treatment to them.',
    'I noticed that his breathing had changed and raised the alarm at once.',
    'We wash our hands before and after every visit, even when it is busy.',
    'I wrote everything down so that the next shift knew what had happened.',
  ],
  chef: [
    'My manager asked me to train three new people in the kitchen.',
    'When the oven broke during dinner, I changed the menu and told the waiters.',
    'I taste every sauce before it leaves the kitchen.',
    'We keep raw meat and vegetables apart and clean the tables between them.',
    'A guest told us about her nut allergy, so I cooked her meal in a separate pan.',
    'I order fresh fish every morning and count what is left in the evening.',
  ],
  programmer: [
    'I wrote the report and sent it to the whole team on Friday.',
    'The page was slow because it asked the same question again and again.',
    'I added a test that failed first, and then I repaired the code.',
    'We moved the service to new machines without losing a single order.',
    'I asked my colleague to read my changes before we released them.',
    'The hardest part was finding out why the program stopped at midnight.',
  ],
  electrician: [
    'I turn off the power and test the cable before I touch anything.',
    'The customer wanted more sockets, so I drew a plan and showed her the price.',
    'We found water in the wall and stopped the work until it was dry.',
    'I label every switch so that the next person can find it.',
    'My apprentice made a mistake, and I showed him how to do it safely.',
    'The lights in the old house kept going out because of a loose wire.',
  ],
  teacher: [
    'One of my pupils did not want to read aloud, so we practised together first.',
    'I plan each lesson with a clear aim and a short test at the end.',
    'The parents were angry about the mark, and I listened to them before I answered.',
    'I gave the faster children a harder problem and helped the others.',
    'We visited the museum because the class had many questions about history.',
    'After the lesson I write down what worked and what did not.',
  ],
  seller: [
    'The customer was angry, so I listened and then found a solution.',
    'I called every customer from last year and asked what they needed now.',
    'We lost a large order because we were late, and I changed how we plan.',
    'I never promise a date before I have asked the warehouse.',
    'My best month came after I learned to ask better questions.',
    'I shared my list of contacts with a new colleague who had just started.',
  ],
};
