import { Injectable, type PipeTransform } from '@nestjs/common';
import { typedBody } from '../http/typed-body';
import { agencyTypes, type AgencyBody } from './agency.dto';
import { standingTypes, type StandingBody } from './standing.dto';

/** What a record of an enterprise may be, whoever brings it. */
export const enterpriseRecordTypes = { ...standingTypes, ...agencyTypes } as const;

export type EnterpriseRecordBody = StandingBody | AgencyBody;

@Injectable()
export class StandingBodyPipe implements PipeTransform<unknown, Promise<EnterpriseRecordBody>> {
  transform(body: unknown): Promise<EnterpriseRecordBody> {
    return typedBody<EnterpriseRecordBody>(enterpriseRecordTypes, body);
  }
}
