/** What a process is told. */
export type ToProcess<Task, Reply> = { kind: 'task'; task: Task } | { kind: 'reply'; reply: Reply };

/** What a process tells: notes on the way, and one of the others at the end. */
export type FromProcess<Result, Note> =
  { kind: 'note'; note: Note } | { kind: 'result'; result: Result } | { kind: 'failed'; text: string };

/** The way to who gave the task. */
export interface Desk<Note, Reply> {
  note(note: Note): void;
  onReply: (reply: Reply) => void;
}

/** Makes this process one that does such tasks, one after the other, until whoever started it is gone. */
export function serve<Task, Result, Note = never, Reply = never>(
  work: (task: Task, desk: Desk<Note, Reply>) => Promise<Result>,
): void {
  const tell = (message: FromProcess<Result, Note>) => process.send?.(message);
  let desk: Desk<Note, Reply> | undefined;
  process.on('disconnect', () => process.exit());
  process.on('message', (message: ToProcess<Task, Reply>) => {
    if (message.kind === 'reply') return desk?.onReply(message.reply);
    desk = { note: (note) => tell({ kind: 'note', note }), onReply: () => undefined };
    work(message.task, desk).then(
      (result) => tell({ kind: 'result', result }),
      (error: unknown) => tell({ kind: 'failed', text: String(error) }),
    );
  });
}
