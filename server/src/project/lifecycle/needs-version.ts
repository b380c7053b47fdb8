import { ApiHeader } from '@nestjs/swagger';

/** A write that is based on a version of the record, whose ETag comes as `If-Match`. */
export const NeedsVersion = () =>
  ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'ETag of the record that was edited; 428 without, 412 with what has changed since',
  });
