import { Injectable, type PipeTransform } from '@nestjs/common';
import { typedBody } from '../http/typed-body';
import { licenceRecordTypes, type LicenceRecordBody } from './licence-record.dto';

@Injectable()
export class LicenceBodyPipe implements PipeTransform<unknown, Promise<LicenceRecordBody>> {
  transform(body: unknown): Promise<LicenceRecordBody> {
    return typedBody<LicenceRecordBody>(licenceRecordTypes, body);
  }
}
