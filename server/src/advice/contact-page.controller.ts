import { Controller, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Open } from '../platform/open.js';
import { TakesForm } from '../platform/request-body.js';
import { ContactPageService } from './contact-page.service.js';

/** The contact form where there is no JavaScript: no part of the API, its answers are pages. */
@ApiExcludeController()
@Controller()
export class ContactPageController {
  constructor(private readonly service: ContactPageService) {}

  @Post('kontakt')
  @Open()
  @TakesForm()
  receiveContactForm(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.service.receive(request, reply);
  }
}
