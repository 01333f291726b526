import type { Rephrasings } from './rephrasings.ts';

/** Building software. Words of the trade stay: whoever works in it knows them, and they are what is asked about. */
export const REPHRASINGS_OF_TRADES: Rephrasings = {
  'react.state.warmup.technical': [
    'You have a value in React. Do you make it a prop or state? Tell me how you choose.',
    'You call a state setter in React. What happens until the screen looks different?',
  ],
  'react.state.standard.technical': [
    'For what do you use useEffect, and for what do you not use it?',
    'A component loads data by id in a useEffect. Sometimes it shows the data of another id. Why does that happen?',
  ],
  'react.state.advanced.technical': [
    'Many parts of a large React application need the same state. Where do you put it, and why there?',
    'There is a context at the top of your React tree. Each key stroke gives it a new value. What do you do?',
  ],
  'react.performance.warmup.technical': [
    'You show a list in React, and each item needs a key. What is the key for?',
    'When does React render a component a second time?',
  ],
  'react.performance.standard.situational': [
    'A React page shows a table with two thousand rows. Typing into its filter is slow. What do you do?',
    'A React page was fast. Since the last release users say it is slow. How do you find the cause?',
  ],
  'react.performance.advanced.technical': [
    'Memoisation in React is meant to help. When does it not help, or even harm?',
    'A large React application takes long until people can use it. How do you make that faster?',
  ],
  'react.testing.warmup.technical': [
    'You write tests for a React component. What do they check, and what do they not check?',
    'Think of the last test you wrote for a React component. What did it check?',
  ],
  'react.testing.standard.technical': [
    'A React form sends its data to a server. How do you write a test for it?',
    'A React test works on your computer. In the pipeline it fails one time in ten. How do you find out why?',
  ],
  'react.testing.advanced.situational': [
    'You get a React application that has no tests. You have to change much of it. What do you do first?',
    'Your team has four thousand snapshot tests. Nobody looks at them. What do you do?',
  ],
  'react.accessibility.warmup.technical': [
    'Some people cannot use a mouse. What must a form be like so that they can fill it in?',
    'A div with a click handler looks like a button. Why is it not one?',
  ],
  'react.accessibility.standard.technical': [
    'A dialog opens, and later it closes. Where should the keyboard focus be each time?',
    'A form could not be saved. How does somebody with a screen reader get to know that?',
  ],
  'react.accessibility.advanced.behavioural': [
    'Which accessibility problem did you find and mend? Please tell me about it.',
    'When did the design and accessibility not go together in your project? Please tell me about it.',
  ],
  'javascript.asynchrony.warmup.technical': [
    'Somebody is new to JavaScript and asks what a promise is. What do you say?',
    'There is an await in a function. What happens to that function when it gets there?',
  ],
  'javascript.asynchrony.standard.technical': [
    'An API has a hundred records for you. You may only send ten requests at once. What does your JavaScript code look like?',
    'You can await in a loop, or you can use Promise.all. What is different?',
  ],
  'javascript.asynchrony.advanced.technical': [
    'A Node process is slow to answer. Its database has nothing to do. How do you find out why?',
    'Nobody handles a rejection in a Node service. How can that stop the service, and what do you do against it?',
  ],
  'javascript.language.warmup.technical': [
    'For what do you use a closure in JavaScript?',
    'You write a new variable. Do you take const or let? Tell me how you choose.',
  ],
  'javascript.language.standard.technical': [
    'There is "this" in a JavaScript function. How do you know what it stands for?',
    'Two parts of a program change the same JavaScript object. Which trouble does that bring?',
  ],
  'javascript.language.advanced.technical': [
    'A JavaScript application needs more and more memory. How do you find the leak?',
    'You may forbid one feature of JavaScript in your team. Which one, and what do people use instead?',
  ],
  'javascript.types.warmup.technical': [
    'Which mistake did TypeScript keep you from making?',
    'There is "any" and there is "unknown" in TypeScript. How do they differ?',
  ],
  'javascript.types.standard.technical': [
    'You have a union type in TypeScript. How do you make sure that no case is forgotten?',
    'You have TypeScript types for the JSON of an API. The program can crash all the same. Why is that?',
  ],
  'javascript.types.advanced.situational': [
    'A large JavaScript code base is to become TypeScript. New features must not stop. What do you do?',
    'Your team shares a library. Its types are so clever that nobody can read them. What do you do?',
  ],
  'javascript.browser.warmup.technical': [
    'Somebody clicks. In the end your code runs. What does the browser do in between?',
    'A web page wants to keep data in the browser. Which places are there?',
  ],
  'javascript.browser.standard.technical': [
    'What is cross-site scripting, and what do you do against it?',
    'A page sends a request to another origin, and the browser says no. Why does it do that?',
  ],
  'javascript.browser.advanced.behavioural': [
    'Which browser bug that you found was the strangest? Please tell me how you found it.',
    'When was a page slow for its users because of JavaScript? Please tell me about it.',
  ],
  'python.language.warmup.technical': [
    'Python has lists, tuples, sets and dictionaries. When do you take which?',
    'For what do you use a generator in Python?',
  ],
  'python.language.standard.technical': [
    'A Python function has a default argument that can be changed. What can go wrong?',
    'In Python you can catch many exceptions. How do you know which to catch?',
  ],
  'python.language.advanced.technical': [
    'Python has a global interpreter lock. What do you do differently in a service because of it?',
    'Python has threads, processes and asyncio. When do you take which?',
  ],
  'python.quality.warmup.technical': [
    'You begin a new Python project. Others will work on it too. What do you set up?',
    'What should be checked by itself in a Python project, without anybody having to think of it?',
  ],
  'python.quality.standard.technical': [
    'Your Python code calls a service outside. How do you write tests for that code?',
    'There are fixtures in pytest. When are they good, and when do they hide too much?',
  ],
  'python.quality.advanced.situational': [
    'You get a Python script of four thousand lines. The month-end depends on it. How do you make sure that changes break nothing?',
    'A small update of a package broke your Python service for its users. What do you change so that it stays a single case?',
  ],
  'python.data.warmup.technical': [
    'You get a big CSV file. You do not know what is in it. What do you check first in Python?',
    'Think of the last time you worked with data in Python. Which data was it?',
  ],
  'python.data.standard.technical': [
    'A pandas script wants more memory than there is. What do you do?',
    'You join two data sets in Python. The join is wrong. How do you notice that?',
  ],
  'python.data.advanced.behavioural': [
    'When were there wrong figures, and people had already used them? Please tell me about it.',
    'Which data pipeline in Python runs better because of you? Please tell me about it.',
  ],
  'python.services.warmup.technical': [
    'A request comes in to your Python framework. What happens until the answer goes out?',
    'With which Python web framework have you worked most?',
  ],
  'python.services.standard.technical': [
    'A Python endpoint asks the database once for each row. How do you notice that, and how do you mend it?',
    'Some work takes long. How does a Python service answer before that work is done?',
  ],
  'python.services.advanced.situational': [
    'A table has fifty million rows and gets a new required column. Your Python service must not stop. What do you do?',
    'The same request came twice, and a customer paid twice. What do you change in the Python service?',
  ],
  'fullstack.api-design.warmup.technical': [
    'Some web APIs are easy to work with. What makes them easy?',
    'There is PUT, there is PATCH and there is POST. How do they differ?',
  ],
  'fullstack.api-design.standard.technical': [
    'Others already use your web API. Now it has to change. How do you do that?',
    'Somebody reads a long list page by page. Meanwhile the list changes. How do you build the pages?',
  ],
  'fullstack.api-design.advanced.situational': [
    'A phone with a bad connection sends one order three times. What does your API do?',
    'One customer sends far too many requests, and it gets slow for everybody else. What do you do?',
  ],
  'fullstack.database.warmup.technical': [
    'What is an index in a database good for, and what is its price?',
    'You have data in one table. When do you make two tables out of it?',
  ],
  'fullstack.database.standard.technical': [
    'A query was fast last month. Now it takes seconds. How do you find the cause?',
    'Two users change the same record at once. What do you do so that no change gets lost?',
  ],
  'fullstack.database.advanced.technical': [
    'Money goes from one account to another. Which isolation level do you take for that, and why?',
    'A table is in use all the time. It needs a new structure, and nothing may stop. How do you do that?',
  ],
  'fullstack.delivery.warmup.technical': [
    'You commit some code. Which steps follow until a user has it?',
    'You have just released something. What do you check in the next hour?',
  ],
  'fullstack.delivery.standard.behavioural': [
    'When was a system down, and you helped to get it up again? Please tell me about it.',
    'Which release did you have to undo? Please tell me about it.',
  ],
  'fullstack.delivery.advanced.situational': [
    'Your team releases four times a year. Each time everybody is afraid. What do you do about it?',
    'There are errors, but only in production and only for one customer. What do you do?',
  ],
  'fullstack.architecture.warmup.technical': [
    'Think of the last web application you worked on. Which parts was it made of?',
    'Think of your last project. What did the front end do, and what did the back end do?',
  ],
  'fullstack.architecture.standard.technical': [
    'A user signs in to your web application. Where is the session, and how is it kept safe?',
    'Some checks are made in the browser, some on the server. Which belong where?',
  ],
  'fullstack.architecture.advanced.situational': [
    'One half of your team wants microservices. The other half does not. How do you come to a decision?',
    'Fifty thousand visitors look at a page with live prices. How do you build that page?',
  ],
};
