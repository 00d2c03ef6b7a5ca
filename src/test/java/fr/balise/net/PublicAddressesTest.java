package fr.balise.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.5.4",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "2002:7f00:1::",
                "2001::1",
                "64:ff9b::7f00:1",
                "ff02::1"
            })
    void addressesOfNoPublicMachineAreRefused(String address) throws Exception {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
        String host = address.contains(":") ? "[" + address + "]" : address;
        assertThatThrownBy(() -> PublicAddresses.require(URI.create("https://" + host + "/liste.csv")))
                .isInstanceOf(RefusedAddressException.class)
                .hasMessageContaining("réseau privé");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "192.0.1.1", "2606:4700::1111", "2001:660::1"})
    void addressesOfPublicMachinesAreTaken(String address) throws Exception {
        String host = address.contains(":") ? "[" + address + "]" : address;
        assertThatCode(() -> PublicAddresses.require(URI.create("https://" + host + "/liste.csv")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://8.8.8.8/",
                "ftp://8.8.8.8/",
                "file:///etc/passwd",
                "jar:file:/x!/y",
                "liste.csv",
                "https:///liste.csv",
                "https://a:b@8.8.8.8/"
            })
    void anythingButAPlainHttpsAddressIsRefused(String address) {
        assertThatThrownBy(() -> PublicAddresses.require(URI.create(address)))
                .isInstanceOf(RefusedAddressException.class);
    }

    @Test
    void theNameOfThisMachineIsRefused() {
        assertThatThrownBy(() -> PublicAddresses.require(URI.create("https://localhost/liste.csv")))
                .isInstanceOf(RefusedAddressException.class)
                .hasMessageContaining("localhost");
    }
}
