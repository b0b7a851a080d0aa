import { Injectable, type PipeTransform } from '@nestjs/common';
import { typedBody } from '../http/typed-body';
import { ruleRecordTypes, type RuleRecordBody } from './rule-record.dto';

@Injectable()
export class RuleBodyPipe implements PipeTransform<unknown, Promise<RuleRecordBody>> {
  transform(body: unknown): Promise<RuleRecordBody> {
    return typedBody<RuleRecordBody>(ruleRecordTypes, body);
  }
}
