import { START, streamNameFilter } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { Guest, noted, typeOf, ways } from './esdb-node/guest';
import { Heard } from './esdb-node/heard';
import { freePort } from './eventstoredb/servers';
import { StartedProgram, killLeftovers } from '../e2e/child-processes';
