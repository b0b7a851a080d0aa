import { always, anything, list, map, named, object, type TypeOf } from '../http/schema';

export const OpenApi = named(
  'OpenApi',
  object({
    openapi: always('3.1.0', 'The version of OpenAPI.'),
    info: map(anything(), 'What this is.'),
    servers: list(map(anything()), 'Where it can be asked.'),
    tags: list(map(anything()), 'The nouns under which operations are listed.'),
    paths: map(map(anything()), 'What can be asked.'),
    components: map(anything(), 'The forms of what is sent and answered.'),
  }),
);

export type OpenApi = TypeOf<typeof OpenApi>;
