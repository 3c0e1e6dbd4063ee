/**
 * What a person does in one go: a press of a button, a drag, a visit to a field. Whatever the experiment goes through
 * meanwhile is one step to undo. The page's events say where one ends (`app/gestures`).
 */
let gesture = 0;

export const newGesture = (): void => void gesture++;
export const gestureNow = (): number => gesture;
