/** A language model's server to rehearse with. Prints its address as the first line; README.md beside it says more. */
import { parseArgs } from 'node:util';
import { ModelServer } from './model-server.ts';
import { changeSettings, DEFAULTS } from './settings.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    host: { type: 'string', default: '127.0.0.1' },
    seed: { type: 'string' },
    latency: { type: 'string' },
    'piece-delay': { type: 'string' },
    faults: { type: 'string' },
    'retry-after': { type: 'string' },
    formats: { type: 'string' },
    refuses: { type: 'string' },
    'max-characters': { type: 'string' },
    obey: { type: 'boolean' },
    key: { type: 'string' },
    mark: { type: 'string' },
  },
});

const server = new ModelServer(changeSettings(DEFAULTS, values));
console.log(await server.listen(Number(values.port), values.host));
