/** The first words beside the pictures, which the document shows before any script. */
export const invitation = 'Drag the slider.';

/** start: the noise that the network begins with. */
export const bothWays = (start = 'that same noise'): string =>
  ` To the right, a formula adds noise until nothing of the picture is left. To the left, a network starts from ${start} and takes a little of it away, again and again.`;
