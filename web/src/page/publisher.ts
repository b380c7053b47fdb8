/** Who runs this instance, as every page names it; the rest is asked for where it is shown (/api/publisher). */
export interface Publisher {
  name: string;
  street: string;
  /** With its postcode. */
  city: string;
}

/** The authority this was built for, where the operator has set no other (PUBLISHER_NAME). */
export const defaultPublisher: Publisher = {
  name: 'Digitalagentur Sachsen',
  street: 'Stauffenbergallee 24',
  city: '01099 Dresden',
};

/** Stand in any text of ours: {{publisher}}. */
export const publisherWords = ({ name, street, city }: Publisher) => ({
  publisher: name,
  publisherStreet: street,
  publisherCity: city,
});
