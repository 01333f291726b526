/**
 * Where the recording of an interview's call is: going on, on its way to us, kept by us, lost on its way, or deleted again
 * because its time was over or somebody asked for it.
 */
export type RecordingStatus = 'recording' | 'processing' | 'available' | 'failed' | 'deleted';
