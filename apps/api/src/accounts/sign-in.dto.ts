import { Id } from '../fields/ids';

export class SignInDto {
  /** One of `GET /accounts`. */
  @Id() readonly account!: string;
}
