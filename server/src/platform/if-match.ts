import { ApiHeader } from '@nestjs/swagger';

/** Says in the contract that a write carries the version it is based on. */
export const IfMatch = (of = 'record that was edited') =>
  ApiHeader({
    name: 'If-Match',
    required: false,
    description: `ETag of the ${of}; 428 without, 412 with what has changed since`,
  });
