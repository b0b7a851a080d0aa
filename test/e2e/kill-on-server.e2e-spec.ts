import { itSurvivesKills } from './killed-ledger';
import { onServer } from './log-server';

itSurvivesKills(onServer);
