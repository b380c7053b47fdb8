import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';
import type {
  RecoveryCodesDto,
  SecondFactorBody,
  SecondFactorRemovalBody,
  SecondFactorSetupDto,
} from './session.dto.js';

@Injectable()
export class SecondFactorService {
  begin(_actor: Actor): Promise<SecondFactorSetupDto> {
    throw new Error('to be built');
  }
  confirm(_actor: Actor, _body: SecondFactorBody, _request: FastifyRequest): Promise<RecoveryCodesDto> {
    throw new Error('to be built');
  }
  remove(_actor: Actor, _body: SecondFactorRemovalBody): Promise<void> {
    throw new Error('to be built');
  }
  renewRecoveryCodes(_actor: Actor, _body: SecondFactorBody): Promise<RecoveryCodesDto> {
    throw new Error('to be built');
  }
}
