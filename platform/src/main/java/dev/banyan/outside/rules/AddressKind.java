package dev.banyan.outside.rules;

import java.util.Arrays;

/** What an address of the network is for (地址类别), so that nothing inside is reached by accident. */
public enum AddressKind {
    /** Anybody's on the network. */
    PUBLIC,
    /** This machine or a network behind it (本机、内网); only for a host that is listed with its port. */
    INSIDE,
    /** No machine that holds figures: groups, the network itself, addresses that configure clouds. */
    NEVER;

    /** @param address four bytes or sixteen */
    public static AddressKind of(byte[] address) {
        return address.length == 4 ? four(address) : six(address);
    }

    private static AddressKind four(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        if (first == 0 || first >= 224 || first == 169 && second == 254) {
            return NEVER;
        }
        boolean inside = first == 127
                || first == 10
                || first == 172 && second >= 16 && second < 32
                || first == 192 && second == 168
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && third == 0
                || first == 198 && (second == 18 || second == 19);
        return inside ? INSIDE : PUBLIC;
    }

    private static AddressKind six(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean zeros = zeros(bytes, 0, 10);
        if (zeros && (bytes[10] & bytes[11]) == -1) {
            return four(Arrays.copyOfRange(bytes, 12, 16));
        }
        if (zeros && zeros(bytes, 10, 15) && bytes[15] == 1 || (first & 0xfe) == 0xfc) {
            return INSIDE;
        }
        // What carries an address of the older kind is judged by that one.
        if (first == 0x20 && second == 0x02) {
            return embedded(Arrays.copyOfRange(bytes, 2, 6));
        }
        if (first == 0 && second == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b) {
            return embedded(Arrays.copyOfRange(bytes, 12, 16));
        }
        // Global unicast is 2000::/3; all else is for the link, for groups or for nobody.
        return (first & 0xe0) == 0x20 && !(first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0)
                ? PUBLIC
                : NEVER;
    }

    private static AddressKind embedded(byte[] four) {
        return four(four) == PUBLIC ? PUBLIC : NEVER;
    }

    private static boolean zeros(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
