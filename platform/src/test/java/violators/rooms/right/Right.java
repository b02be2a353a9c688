package violators.rooms.right;

public class Right {}
