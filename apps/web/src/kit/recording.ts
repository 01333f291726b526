import { useSyncExternalStore } from 'react';

/** What is heard just now, and what could not be. One voice at a time: whatever begins stops the one before. */
interface Heard {
  playing: string | null;
  failed: string | null;
}

let audio: HTMLAudioElement | null = null;
let heard: Heard = { playing: null, failed: null };
const listeners = new Set<() => void>();

function become(next: Heard): void {
  heard = next;
  for (const listener of listeners) listener();
}

function player(): HTMLAudioElement {
  if (audio) return audio;
  audio = new Audio();
  audio.addEventListener('ended', () => become({ playing: null, failed: null }));
  audio.addEventListener('error', () => {
    if (heard.playing !== null) become({ playing: null, failed: heard.playing });
  });
  return audio;
}

/** Plays a recording from a moment of it; `name` is what the button that began it knows it by. */
export function playRecording(name: string, url: string, fromSeconds: number): void {
  const voice = player();
  if (voice.src !== new URL(url, location.href).href) voice.src = url;
  voice.currentTime = fromSeconds;
  become({ playing: name, failed: null });
  voice.play().catch((error: unknown) => {
    // Another one began before this one could.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    if (heard.playing === name) become({ playing: null, failed: name });
  });
}

export function stopRecording(name: string): void {
  if (heard.playing !== name) return;
  audio?.pause();
  become({ playing: null, failed: null });
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useRecording(name: string): 'quiet' | 'playing' | 'failed' {
  const now = useSyncExternalStore(listen, () => heard);
  return now.playing === name ? 'playing' : now.failed === name ? 'failed' : 'quiet';
}
