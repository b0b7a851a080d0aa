import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { readFileSync } from 'node:fs';

const [url, file] = process.argv.slice(2);
const client = EventStoreDBClient.connectionString(url);
const data = JSON.parse(readFileSync(file, 'utf8'));
await client.appendToStream('$settings', jsonEvent({ type: 'update-default-acl', data }));
await client.dispose();
