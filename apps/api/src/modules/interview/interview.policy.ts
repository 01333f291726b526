/** An invitation opens the door, and so does a role that lets applicants begin at once. */
export function mayBegin(facts: { hasOpenDoor: boolean; roleOpensAtOnce: boolean }): boolean {
  return facts.hasOpenDoor || facts.roleOpensAtOnce;
}
