export * from './engines.js';
export * from './ports/blob.port.js';
export * from './ports/email.port.js';
export * from './ports/llm.port.js';
export * from './providers.module.js';
export * from './second-reader.js';
