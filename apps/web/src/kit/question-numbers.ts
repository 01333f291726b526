/** For every message in order, the number of the question that it is or that it answers. */
export function questionNumbers<Message>(
  messages: readonly Message[],
  isQuestion: (message: Message) => boolean,
): number[] {
  let asked = 0;
  return messages.map((message) => {
    if (isQuestion(message)) asked += 1;
    return asked;
  });
}
