import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Waiting } from '../states/waiting';
import { useWords } from '../words/use-words';
import { arrival } from './arrival';
import { comeBack } from './come-back';
import type { SignInElsewhere } from './issuer';
import { IssuerFailed } from './issuer-failed';
import { leaveForIssuer } from './leave';
import words from './words.json';

/** A code is good once, however often this is drawn. */
let coming: Promise<void> | undefined;

/** Accounts are those of an organisation, at whose issuer one signs in; no password is typed here. */
export default function Organisation({ config }: Readonly<{ config: SignInElsewhere }>) {
  const w = useWords(words);
  const [isComing, setIsComing] = useState(arrival !== undefined && !coming);
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    if (!arrival) return;
    coming ??= comeBack(config, arrival);
    coming.catch(setFailure).finally(() => setIsComing(false));
  }, [config]);
  if (isComing) return <Waiting />;
  return (
    <>
      <p>{w('about', { issuer: hostOf(config.issuer) })}</p>
      {failure !== undefined && <IssuerFailed error={failure} />}
      <Button onClick={() => void leaveForIssuer(config).catch(setFailure)}>{w('go')}</Button>
    </>
  );
}

const hostOf = (issuer = ''): string => (URL.canParse(issuer) ? new URL(issuer).host : issuer);
