const { openTestServer } = require('./test-server.ts');

/** Before the first spec of a run. */
module.exports = () => openTestServer();
