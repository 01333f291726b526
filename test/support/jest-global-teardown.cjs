const { closeTestServer } = require('./test-server.ts');

/** After the last spec of a run. */
module.exports = () => closeTestServer();
