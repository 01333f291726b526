/** Two answers of one person. `to` says whether they answer one question and its follow-up, or two questions. */
export interface Pair {
  to: 'one question' | 'two questions';
  first: string;
  second: string;
}

const one = (first: string, second: string): Pair => ({ to: 'one question', first, second });
const two = (first: string, second: string): Pair => ({ to: 'two questions', first, second });

export const CONTRADICTORY: Readonly<Record<'tuning' | 'held-out', readonly Pair[]>> = {
  tuning: [
    one(
      'My team was nine when the line stopped.',
      'I called all of them, because we were six people and needed every hand.',
    ),
    one('The project took four months from the first call.', 'My boss was glad that the project took eleven months.'),
    two('I have never used a forklift.', 'In my third year I used a forklift to clear the ramp.'),
    two(
      'This would be my first job in a kitchen or anywhere else. It is my first job.',
      'My last boss trusted me with the till.',
    ),
    two('I joined Harbour Foods in 2016 as a picker.', 'I started at Harbour Foods in 2019 after school.'),
    one('Nobody was hurt and we restarted at noon.', 'I went to the hospital because Deniz was hurt.'),
    one('I did the whole stocktake on my own.', 'My colleague and I counted every aisle twice.'),
    one('We delivered on time and the client paid.', 'I apologised for being three weeks late.'),
    two('I have five years of experience in nursing.', 'I have two years of experience in nursing and like it.'),
    two('I have never managed people.', 'At the depot I managed a team with three shifts.'),
    one('I led the project from the start.', 'I only took notes in the meetings.'),
    two('I worked for three years at Norlight.', 'I worked at Norlight for eight years and learned a lot.'),
  ],
  'held-out': [
    two('I have no experience with Python.', 'Last summer I used Python to clean the address list.'),
    two('I have never fired anybody, I am glad to say.', 'In May I fired a cook who had stolen wine.'),
    one('The customer stayed with us after the talk.', 'In the end we lost the customer to a cheaper firm.'),
    one('It was my idea to move the racks.', "It was actually my supervisor's idea, but I moved them."),
    two('I have only ever worked at one company.', 'At my previous employer we counted stock by hand.'),
    one('We finished under budget, by some 4 000 euros.', 'I had to explain why we were over budget again.'),
    one('Our crew had seven people that winter. Our crew was seven.', 'I led a crew of twelve through the snow.'),
    two('I qualified in 2012 and went to the north.', 'I qualified in 2015 when my son was born.'),
    one('I called the doctor immediately.', 'I did not call the doctor, because I wanted to wait.'),
    two('I have never worked night shifts, so I sleep well.', 'On night shifts I was the only one with keys.'),
    one(
      'The machine stood still for two hours.',
      'We could not produce anything for a whole week because of that machine.',
    ),
    two('I do not have a driving licence yet.', 'Every morning I drove the van to the market.'),
  ],
};

export const CONSISTENT: Readonly<Record<'tuning' | 'held-out', readonly Pair[]>> = {
  tuning: [
    one('My team was nine when the line stopped.', 'I called all nine of them and we split the work.'),
    two('My team is nine people strong.', 'In my job before that, my team was four.'),
    two('The project took four months.', 'The project took eleven months, the one at the harbour.'),
    two('I had never used a scanner before that day.', 'Now I use a scanner for every pallet.'),
    two('I have never driven a bus.', 'I drove the van to the market every morning.'),
    one('Nobody was hurt.', 'My colleague was shaken, so I sent him home.'),
    one('I did the stocktake on my own.', 'Afterwards my manager checked ten shelves.'),
    one('We delivered on time.', 'It had looked like three weeks of delay at first.'),
    two('I have five years of experience in nursing.', 'I have two years of experience in intensive care.'),
    two('I led the move of the archive.', 'In the audit I only took notes.'),
    two('I joined Harbour Foods in 2016.', 'I joined Norlight in 2019.'),
    two('I worked for three years at Norlight.', 'I worked for eight years at Harbour Foods.'),
    two('I have never managed people.', 'My manager managed a team of six and I learned from her.'),
    one('We lost 40 minutes.', 'We lost two pallets as well.'),
    two('I have never worked without gloves.', 'I worked with acid for ten years.'),
    one('The budget was 400 and I asked for more.', 'Later the budget was 700.'),
    two('The customer stayed with us.', 'The year after we lost the customer of the other branch.'),
    two(
      'I would like to lead a team one day, I have never led a team.',
      'I would have led the team differently than she did.',
    ),
  ],
  'held-out': [
    two('I have no experience with Java.', 'Last summer I used JavaScript for the menu page.'),
    two('I have never fired anybody.', 'My boss fired a cook who had stolen wine.'),
    two('I have never missed a shift.', 'I once missed the bus and took a taxi to be there.'),
    one('It was my idea to move the racks.', 'My supervisor liked the idea and ordered the rails.'),
    two('I have worked at one company for ten years.', 'Our largest customer changed to another company in May.'),
    one('We finished under budget.', 'The year before we had been over the estimate.'),
    two('Our crew was seven in winter.', 'In summer I led a crew of twelve.'),
    two('I qualified in 2012.', 'I passed my exam in 2015 for the second licence.'),
    one('I called the doctor immediately.', 'She did not call me back, so I called again.'),
    two('I have never worked in sales.', 'In my shop I worked with salespeople every day.'),
    one('The machine stood still for two hours.', 'It was the second stop that week.'),
    two('I have never used a crane alone.', 'I used a crane with my trainer beside me.'),
    two('I have not yet managed a budget of my own.', 'I managed a small team in the evening shift.'),
    one('There were eight of us on the ward.', 'Two nurses were ill, so six of us did the round.'),
    two('I have two years of experience with Excel.', 'I have nine years of experience in bookkeeping.'),
    one('We were four people in the van.', 'Three of us carried, one drove.'),
    two('I started at Bell Stores in 2014.', 'I came to Bell Stores after my training in 2013.'),
    two('Nobody helped me with the first tour.', 'For the second tour my colleague and I shared the list.'),
  ],
};
