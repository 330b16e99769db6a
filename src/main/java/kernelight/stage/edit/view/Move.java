package kernelight.stage.edit.view;

/** Where typing goes on after a cell. */
enum Move {
    NEXT,
    PREVIOUS,
    UP,
    DOWN,
    LEFT,
    RIGHT
}
