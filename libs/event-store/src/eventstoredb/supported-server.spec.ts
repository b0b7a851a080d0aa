import {
  SupportedMethod,
  SupportedMethods,
} from '@eventstore/db-client/generated/serverfeatures_pb';
import { StoreUnavailable } from '@lodestone/kernel';
import { assertSupported } from './supported-server';

const batchAppend = ['Read', 'Append', 'BatchAppend'];

describe('a server', () => {
  it.each(['23.10.0', '24.6.0', '24.10.4-rc.1', '25.1.0.2299-nightly', '100.0', 'default_version'])(
    'of version %s can hold a ledger',
    (version) => {
      expect(() => assertSupported(features(version, batchAppend), 'esdb://db')).not.toThrow();
    },
  );

  it.each([
    ['5.0.11', batchAppend],
    ['21.10.9', batchAppend],
    ['23.6.0', batchAppend],
    ['24.6.0', ['Read', 'Append']],
    ['24.6.0', []],
  ])('of version %s with %j cannot, and is named with what is needed', (version, methods) => {
    const attempt = () => assertSupported(features(version, methods), 'esdb://db');
    expect(attempt).toThrow(StoreUnavailable);
    expect(attempt).toThrow(/esdb:\/\/db is version .*needs 23\.10/);
  });
});

function features(version: string, methods: readonly string[]): SupportedMethods {
  const list = methods.map((name) =>
    new SupportedMethod()
      .setServiceName('event_store.client.streams.Streams')
      .setMethodName(name.toLowerCase()),
  );
  return new SupportedMethods().setEventStoreServerVersion(version).setMethodsList(list);
}
