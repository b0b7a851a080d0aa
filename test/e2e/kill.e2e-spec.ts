import { itSurvivesKills } from './killed-ledger';
import { inFolder } from './log-server';

itSurvivesKills(inFolder);
