import { useEffect, useRef } from 'react';
import styles from './talk.module.css';

/** Above this a voice is near, not the room. */
const VOICE = 0.04;
const LOUDEST = 0.25;
const SAMPLES = 1_024;

/** How loud it is at the microphone, for the eye alone. `onVoice` is told once when somebody can be heard. */
export function LevelMeter({ stream, onVoice }: { stream: MediaStream; onVoice?: () => void }) {
  const bar = useRef<HTMLDivElement>(null);
  const tell = useRef(onVoice);
  useEffect(() => {
    tell.current = onVoice;
  });
  useEffect(() => {
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = SAMPLES;
    context.createMediaStreamSource(stream).connect(analyser);
    const wave = new Float32Array(SAMPLES);
    let frame = 0;
    let shown = 0;
    const look = (): void => {
      analyser.getFloatTimeDomainData(wave);
      const level = Math.sqrt(wave.reduce((sum, sample) => sum + sample * sample, 0) / SAMPLES);
      if (level > VOICE) {
        tell.current?.();
        tell.current = undefined;
      }
      // Quick to rise, slow to fall, as the ear has it.
      shown = Math.max(Math.min(1, level / LOUDEST), shown * 0.9);
      if (bar.current) bar.current.style.transform = `scaleX(${shown.toFixed(3)})`;
      frame = requestAnimationFrame(look);
    };
    void context.resume();
    look();
    return () => {
      cancelAnimationFrame(frame);
      void context.close();
    };
  }, [stream]);
  return (
    <div className={styles.meter} aria-hidden>
      <div className={styles.level} ref={bar} />
    </div>
  );
}
