import { useCallback, useEffect, useRef, useState } from 'react';
import type { QuestionResponse } from '#libs/api-client';

/** Says the question aloud: the server's recording of it, else the browser's own voice. */
export function useQuestionVoice(question: QuestionResponse | null) {
  const [isSpeaking, setIsSpeaking] = useState(false);
  const audio = useRef<HTMLAudioElement | null>(null);
  const waiting = useRef(question);
  useEffect(() => {
    waiting.current = question;
  });

  const stop = useCallback(() => {
    audio.current?.pause();
    audio.current = null;
    window.speechSynthesis?.cancel();
    setIsSpeaking(false);
  }, []);

  const say = useCallback(async () => {
    stop();
    const { text, audio_url: url } = waiting.current ?? { text: '', audio_url: null };
    if (url !== null && (await playsFrom(url))) return;
    if (waiting.current?.text === text && text !== '') sayByBrowser(text, setIsSpeaking);

    async function playsFrom(address: string): Promise<boolean> {
      const player = new Audio(hereOf(address));
      audio.current = player;
      player.onended = () => setIsSpeaking(false);
      try {
        await player.play();
        setIsSpeaking(audio.current === player);
        return true;
      } catch (error) {
        // Browsers are silent until the page is touched; then there is the button. Stopped: all is well.
        return error instanceof DOMException && ['NotAllowedError', 'AbortError'].includes(error.name);
      }
    }
  }, [stop]);

  useEffect(() => stop, [question?.message_id, question?.text, stop]);
  return { isSpeaking, say, stop };
}

/** The link names the public address of the server; this page may have been opened under another one of it. */
function hereOf(address: string): string {
  const { pathname, search } = new URL(address, location.origin);
  return pathname + search;
}

function sayByBrowser(text: string, tell: (isSpeaking: boolean) => void): void {
  if (!('speechSynthesis' in window)) return;
  const words = new SpeechSynthesisUtterance(text);
  // Questions are asked in English.
  words.lang = 'en';
  words.onstart = () => tell(true);
  words.onend = () => tell(false);
  words.onerror = () => tell(false);
  window.speechSynthesis.speak(words);
}
