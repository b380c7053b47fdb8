import { queryOptions } from '@tanstack/react-query';
import { getPublisher } from '../api/publisher.js';

export const publisherQuery = () => queryOptions({ queryKey: ['publisher'], queryFn: getPublisher });
