import { useLocalStorage } from '@mantine/hooks';

/** Interviews whose scores were asked for in this browser, newest last; no more than these are remembered. */
const MOST = 500;

/** Whether the scores of an interview were asked for here, or are always wanted at once. */
export function useScoresShown(interviewId: string) {
  const [shown, setShown] = useLocalStorage<string[]>({
    key: 'talenti.scores-shown',
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const [isAtOnce, setAtOnce] = useLocalStorage({
    key: 'talenti.scores-at-once',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  return {
    isShown: isAtOnce || shown.includes(interviewId),
    isAtOnce,
    setAtOnce,
    show: (): void => setShown((before) => [...before.filter((id) => id !== interviewId), interviewId].slice(-MOST)),
  };
}
