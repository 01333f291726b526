export * from './config.js';
export * from './config.module.js';
export * from './documentation.js';
export * from './language-model.js';
export * from './mail-delivery.js';
export * from './variables.js';
export * from './version.js';
