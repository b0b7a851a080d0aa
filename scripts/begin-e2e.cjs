// Before the first e2e spec of a run of jest: the folder in which all of them find what one has made.
'use strict';

const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

module.exports = () => {
  process.env.LODESTONE_SHARED_FOLDER = mkdtempSync(join(tmpdir(), 'lodestone-e2e-shared-'));
};
