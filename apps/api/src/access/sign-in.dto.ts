import { Id } from '../fields/scalars';

export class SignInDto {
  /** One of `GET /accounts`. */
  @Id() readonly account!: string;
}
