import { queryOptions } from '@tanstack/react-query';
import { getDataDictionary } from '../api/open-data.js';

export const dataDictionaryQuery = () =>
  queryOptions({ queryKey: ['data-dictionary'], queryFn: () => getDataDictionary() });
