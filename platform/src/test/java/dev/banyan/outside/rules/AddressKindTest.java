package dev.banyan.outside.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressKindTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "8.8.8.8, PUBLIC",
        "172.15.255.255, PUBLIC",
        "172.32.0.1, PUBLIC",
        "192.169.0.1, PUBLIC",
        "2606:4700::1111, PUBLIC",
        "127.0.0.1, INSIDE",
        "127.255.255.254, INSIDE",
        "10.1.2.3, INSIDE",
        "172.16.0.1, INSIDE",
        "172.31.255.255, INSIDE",
        "192.168.1.1, INSIDE",
        "100.64.0.1, INSIDE",
        "192.0.0.8, INSIDE",
        "198.18.0.1, INSIDE",
        "::1, INSIDE",
        "fd00::1, INSIDE",
        "0.0.0.0, NEVER",
        "169.254.169.254, NEVER",
        "224.0.0.1, NEVER",
        "255.255.255.255, NEVER",
        "240.0.0.1, NEVER",
        "::, NEVER",
        "fe80::1, NEVER",
        "ff02::1, NEVER",
        "fec0::1, NEVER",
        "2002:7f00:1::1, NEVER",
        "2002:808:808::1, PUBLIC",
        "64:ff9b::a00:1, NEVER",
        "64:ff9b::808:808, PUBLIC",
        "2001:0:1::1, NEVER",
        "::127.0.0.1, NEVER"
    })
    void each_address_is_of_its_kind(String address, AddressKind kind) {
        assertThat(AddressKind.of(InetAddress.ofLiteral(address).getAddress())).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0} written as an address of the newer kind is {1}")
    @CsvSource({"127.0.0.1, INSIDE", "169.254.169.254, NEVER", "8.8.8.8, PUBLIC"})
    void an_old_address_inside_a_new_one_is_still_itself(String address, AddressKind kind) {
        byte[] mapped = new byte[16];
        mapped[10] = mapped[11] = -1;
        System.arraycopy(InetAddress.ofLiteral(address).getAddress(), 0, mapped, 12, 4);

        assertThat(AddressKind.of(mapped)).isEqualTo(kind);
    }
}
