/** So near that the 100 m cells are told apart. */
export const PLACE_ZOOM = 13.4;
