/** What tells the application the network of whoever asks. */
export const addressHeader = 'x-hindsight-address'
