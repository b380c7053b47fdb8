import { useTranslation } from 'react-i18next';

/** Words of the statistics page. */
export const useStatisticsWords = () => useTranslation('statistics').t;
