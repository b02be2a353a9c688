package violators.rooms.left;

import violators.rooms.right.Right;

public class KnowsItsRight {
    Right right = new Right();
}
