// After the last e2e spec of a run of jest.
'use strict';

const { rmSync } = require('node:fs');

module.exports = () => {
  rmSync(process.env.LODESTONE_SHARED_FOLDER, { recursive: true, force: true });
};
